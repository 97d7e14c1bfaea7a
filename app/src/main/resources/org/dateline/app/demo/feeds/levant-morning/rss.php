<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Levant Morning: sea, hills & what is between</title>
<link>{{site}}/</link>
<description>Four people, two rooms</description>
<item>
<title>{{cyprus-lebanon.title}}</title>
<link>{{cyprus-lebanon.url}}?lang=en&from=rss</link>
<guid isPermaLink="false">lm-311</guid>
<pubDate>{{cyprus-lebanon.published rfc822}}</pubDate>
<dc:creator>{{cyprus-lebanon.by}}</dc:creator>
<media:thumbnail url="{{site}}/img/311.jpg"/>
<description>{{cyprus-lebanon.summary}}</description>
</item>
<item>
<title>{{jordan-chad.title}}</title>
<link>{{jordan-chad.url}}?lang=en&from=rss</link>
<guid isPermaLink="false">lm-308</guid>
<pubDate>{{jordan-chad.published rfc822}}</pubDate>
<dc:creator>{{jordan-chad.by}}</dc:creator>
<description>{{jordan-chad.summary}}&nbsp;&hellip;</description>
</item>
<item>
<title>Of olive oil & cedars: a dry year in the hills</title>
<link>{{oil-cedars.url}}?lang=en&from=rss</link>
<guid isPermaLink="false">lm-302</guid>
<pubDate>{{oil-cedars.published rfc822}}</pubDate>
<dc:creator>{{oil-cedars.by}}</dc:creator>
<description>{{oil-cedars.summary}}</description>
</item>
</chan
